import { type Answered, judge } from '../../bench/load/judge';

const whole = {
  organization: { name: 'CQI', stays: [{ id: '1' }, { id: '2' }] },
  partnerships: {
    complete: true,
    nodes: [
      { id: 'a:1', title: 'A' },
      { id: 'b:1', title: 'B' },
    ],
  },
};
const down = { path: ['organization', 'stays'], message: 'down', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } };
const faultsOf = (answer: Answered) => judge(whole, answer).faults;

describe('the judge of the load test', () => {
  it('finds nothing wrong with the whole answer', () => {
    expect(judge(whole, { data: structuredClone(whole) })).toEqual({ isWhole: true, faults: [] });
  });

  it('lets an error explain a null at its place, and a list that says so lack rows', () => {
    const data = {
      organization: { ...whole.organization, stays: null },
      partnerships: { complete: false, nodes: [{ id: 'b:1', title: 'B' }] },
    };

    expect(judge(whole, { data, errors: [down] })).toEqual({ isWhole: false, faults: [] });
  });

  it.each<[string, Answered]>([
    ['another value', { data: { ...whole, organization: { ...whole.organization, name: 'CQIC' } } }],
    ['a null that no error explains', { data: { ...whole, organization: null } }],
    [
      'a null that an error elsewhere does not explain',
      { data: { organization: whole.organization, partnerships: null }, errors: [down] },
    ],
    ['rows that lack in silence', { data: { ...whole, partnerships: { complete: true, nodes: [] } } }],
    [
      'a row that was not there, in a list that lacks others',
      { data: { ...whole, partnerships: { complete: false, nodes: [{ id: 'c:1', title: 'C' }] } } },
    ],
    [
      'a row of another title, in a list that lacks others',
      { data: { ...whole, partnerships: { complete: false, nodes: [{ id: 'a:1', title: 'B' }] } } },
    ],
    ['a field too many', { data: { ...whole, more: 1 } }],
    ['a field too few', { data: { organization: whole.organization } }],
    ['no data and no error', {}],
    ['an error without a known code', { data: structuredClone(whole), errors: [{ message: 'oops' }] }],
    ['a fault of the hub', { errors: [{ message: 'Internal error.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }],
  ])('finds %s wrong', (_what, answer) => {
    expect(faultsOf(answer)).toHaveLength(1);
  });

  it('takes a refusal of the whole request for no answer, not for a wrong one', () => {
    const refused = { errors: [{ message: 'too much', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] };

    expect(judge(whole, refused)).toEqual({ isWhole: false, faults: [] });
  });
});
