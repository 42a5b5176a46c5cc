/** Points of a pixel. */
export const PIXEL = 0.75;
