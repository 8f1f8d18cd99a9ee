/** Header of every answer: it changes when files were taken in, so that what a page keeps of answers is to be forgotten. */
export const MARK = "chancery-chronicle";
