import { parse, print, stripIgnoredCharacters } from 'graphql';
import { plannableDocument } from './plannable-document';

describe('an operation as the planner is given it', () => {
  it.each([
    ['{ a { b } c @include(if: $x) }', '{a{b}c@include(if:$x)}'],
    ['{ a { b @skip(if: true) } }', '{a{__typename}}'],
    ['{ a { b @include(if: true) } }', '{a{b}}'],
    ['{ a { b ... @include(if: false) { c } } }', '{a{b}}'],
    ['{ a { ... on T @skip(if: $x) { c } } }', '{a{...on T@skip(if:$x){c}__typename}}'],
    ['{ a { ...F } } fragment F on T { b @skip(if: true) }', '{a{...F __typename}}fragment F on T{__typename}'],
    ['{ a @skip(if: false) @include(if: $x) { b } c }', '{a@include(if:$x){b}c}'],
  ])('is, for %s, %s', (source, wanted) => {
    expect(stripIgnoredCharacters(print(plannableDocument(parse(source))))).toBe(wanted);
  });
});
