/** Upper bounds, in seconds, of what a caller waits for: a page from memory to a deadline. */
export const waitSeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Upper bounds, in seconds, of the steps inside of an answer: parsing, or one SQL statement. */
export const stepSeconds = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
