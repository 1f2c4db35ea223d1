import { type FollowUp, FollowUpStatus } from './follow-up.entity';
import { followUpStatus } from './follow-up-status';

const open: FollowUp = {
  id: 'follow-up:1',
  softLandingId: 'soft-landing:1',
  horizonMonths: 6,
  dueOn: '2019-04-26',
  doneOn: null,
  endedAs: null,
};

test.each([
  ['due on its day', open, '2019-04-26', FollowUpStatus.DUE],
  ['overdue the day after', open, '2019-04-27', FollowUpStatus.OVERDUE],
  ['done once answered, however late', { ...open, doneOn: '2019-06-01' }, '2019-07-01', FollowUpStatus.DONE],
  ['without answer when given up', { ...open, endedAs: FollowUpStatus.NO_ANSWER as const }, '2019-07-01', 'NO_ANSWER'],
])('is %s', (_case, followUp, today, status) => {
  expect(followUpStatus(followUp, today)).toBe(status);
});
