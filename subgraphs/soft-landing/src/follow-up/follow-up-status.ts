import { type FollowUp, FollowUpStatus } from './follow-up.entity';

/** Overdue is never stored: it comes about by the passing of a day, when nobody writes. */
export function followUpStatus({ doneOn, endedAs, dueOn }: FollowUp, today: string): FollowUpStatus {
  if (doneOn !== null) return FollowUpStatus.DONE;
  if (endedAs !== null) return endedAs;
  return dueOn < today ? FollowUpStatus.OVERDUE : FollowUpStatus.DUE;
}
