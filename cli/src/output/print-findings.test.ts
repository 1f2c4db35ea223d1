import type { Finding } from '../registry/outcome';
import { githubAnnotations } from './github-annotations';
import { plain } from './plain';
import { printFindings } from './print-findings';

const finding: Finding = {
  level: 'warning',
  code: 'BREAKING_CHANGE',
  message: 'gone: 100%\nreally',
  remedy: 'Keep it.',
  coordinate: 'Quay.length',
  place: { line: 3, column: 5 },
  usage: [{ client: 'harbour', operationName: null, requests: 2, lastSeen: '2026-11-21T14:00:00Z' }],
};
const error: Finding = { ...finding, level: 'error', place: null, coordinate: null, usage: [] };

describe('findings', () => {
  it('are printed for people, errors first, with who would be hurt', () => {
    expect(printFindings('a.graphql', [finding, error])).toBe(`a.graphql error BREAKING_CHANGE
  gone: 100%
really
  → Keep it.
a.graphql:3:5 warning BREAKING_CHANGE Quay.length
  gone: 100%
really
  → Keep it.
  used by harbour in an operation without a name: 2 requests, last 2026-11-21T14:00:00Z`);
  });

  it('are one command each for GitHub, whatever their text and the name of the file', () => {
    expect(githubAnnotations('a,b:c.graphql', [finding, error])).toBe(
      `::warning file=a%2Cb%3Ac.graphql,line=3,col=5,title=BREAKING_CHANGE::gone: 100%25%0Areally%0AKeep it.
::error file=a%2Cb%3Ac.graphql,title=BREAKING_CHANGE::gone: 100%25%0Areally%0AKeep it.`,
    );
  });

  it('cannot steer a terminal', () => {
    expect(plain('a\u001b[2Jb\r\u202ec\nd é')).toBe('a [2Jb  c\nd é');
  });
});
