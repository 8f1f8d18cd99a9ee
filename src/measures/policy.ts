/** Numbers that decide how results are told, each with its reason, in one place. */

/** Level of every interval: one in ten may miss. 95 % would say of samples this small mostly that anything may be. */
export const LEVEL = 0.9;
