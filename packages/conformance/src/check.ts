import { BadAnswer, NotApplicable, type Outcome } from './outcome';

/** One thing a node promises. */
export interface Promised {
  /** In plain words; what the first column of the table says. */
  readonly name: string;
  /** As a sentence. */
  readonly promise: string;
}

/** A promise, and how to see whether a node keeps it. */
export interface Check<Subject> extends Promised {
  /** May throw BadAnswer and NotApplicable. */
  readonly run: (subject: Subject) => Promise<Outcome>;
}

/** Runs a check to an outcome, whatever it throws on the way. */
export async function runCheck<Subject>({ run }: Check<Subject>, subject: Subject): Promise<Outcome> {
  try {
    return await run(subject);
  } catch (error) {
    if (error instanceof BadAnswer) return { verdict: 'fail', came: error.message, exchange: error.exchange };
    if (error instanceof NotApplicable) return { verdict: 'not applicable', came: error.message };
    throw error;
  }
}
