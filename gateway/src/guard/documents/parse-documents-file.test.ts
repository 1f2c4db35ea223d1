import { parseDocumentsFile } from './parse-documents-file';

describe('a file of trusted documents', () => {
  it('has a document for each id, or is a manifest of Apollo’s tools', () => {
    const expected = new Map([['a1', '{ a }']]);
    expect(parseDocumentsFile('d.json', '{"a1": "{ a }"}')).toEqual(expected);
    const operations = [{ id: 'a1', name: 'A', type: 'query', body: '{ a }' }];
    const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
    expect(parseDocumentsFile('d.json', JSON.stringify(manifest))).toEqual(expected);
  });

  it.each([
    ['{', 'd.json is not JSON.'],
    ['[]', 'd.json must be an object with a document for each id, but is not.'],
    [
      '{"a": 1, "b": "{"}',
      'd.json does not hold documents: a is no text; b is not GraphQL: Syntax Error: Expected Name, found <EOF>..',
    ],
    [
      '{"format": "x", "operations": [{"body": "{ a }"}, null]}',
      'd.json does not hold documents: (no id) has no id; (no id) has no id.',
    ],
  ])('says everything that is wrong with %s', (text, message) => {
    expect(() => parseDocumentsFile('d.json', text)).toThrow(message);
  });
});
