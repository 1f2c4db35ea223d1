/** Stands for an unknown day in sort keys, so that what has no date comes last. */
export const unknownDay = '9999-12-31';
