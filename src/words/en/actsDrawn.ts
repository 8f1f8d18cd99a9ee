/** What the marks of a figure of single acts count, as it would be asked for. */
export const actsDrawn = "single acts, each drawn as a mark of its own";
