import { FactBasis, type SourceRef } from '@passerelle/subgraph-kit';
import { places } from './places';

const placeByStatement = new Map(places.map((place) => [place[0], place]));

/** Every statement of the five documents, by number. */
export const statements: readonly string[] = places.map(([statement]) => statement);

/** The places in the documents where these statements stand. Throws on a number that does not exist. */
export function cite(...numbers: string[]): SourceRef[] {
  return numbers.map((number) => {
    const place = placeByStatement.get(number);
    if (place === undefined) throw new Error(`there is no statement ${number}; see places.ts`);
    const [statement, document, line, charStart, charEnd, basis] = place;
    return { document: { id: `document:${document}` }, statement, line, charStart, charEnd, basis: FactBasis[basis] };
  });
}
