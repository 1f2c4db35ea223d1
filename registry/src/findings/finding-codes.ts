/** Every finding a check can make: what it means, and what to do where the finding says nothing more exact. */
export const findingCodes = {
  SDL_TOO_LARGE: {
    meaning: 'The schema is longer, or nests deeper, than the registry reads.',
    remedy: 'Publish what clients need; generated types that nothing leads to can go.',
  },
  SDL_INVALID: {
    meaning: 'The text is not a schema in GraphQL’s language.',
    remedy: 'Mend the place the finding names.',
  },
  FEDERATION_2_REQUIRED: {
    meaning: 'The schema does not link Federation 2, so all of its fields would be shared without a word.',
    remedy: 'Begin it with: extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])',
  },
  LINK_NOT_ALLOWED: {
    meaning: 'The schema links another specification, renames what it imports, or imports what the hub does not serve.',
    remedy: 'Link Federation 2 alone, and import directives under their own names.',
  },
  RESERVED_NAME: {
    meaning: 'A name belongs to GraphQL or to federation.',
    remedy: 'Choose another name.',
  },
  NAME_TOO_LONG: {
    meaning: 'A name is longer than the registry keeps.',
    remedy: 'Choose a name of at most 100 letters.',
  },
  NAME_CONFUSABLE: {
    meaning: 'A name looks like one that another institution owns.',
    remedy: 'Choose a name that nobody takes for the other one, or ask its owner for an approval.',
  },
  DIRECTIVE_DEFINITION: {
    meaning: 'The schema defines a directive that federation or the hub defines, or one that clients would see.',
    remedy: 'Leave the definition out, and import what is federation’s with @link.',
  },
  ROOT_TYPE_RENAMED: {
    meaning: 'The schema calls its root types by other names.',
    remedy: 'Call them Query, Mutation and Subscription.',
  },
  URL_NOT_ALLOWED: {
    meaning: 'The address of the subgraph is not one that gateways may ask.',
    remedy: 'Publish an https:// address of a public host, without a user or a password.',
  },
  FOREIGN_SUBGRAPH: {
    meaning: 'The subgraph belongs to another institution.',
    remedy: 'Publish under a name of your own.',
  },
  FOREIGN_PREFIX: {
    meaning: 'The name, which is the prefix of the ids of the rows, belongs to another institution.',
    remedy: 'Publish under a name of your own, or ask the owner for an approval.',
  },
  FOREIGN_TYPE: {
    meaning: 'The schema changes a type that another institution owns.',
    remedy: 'Repeat the type exactly as its owner has it, refer to it by its key, or ask the owner for an approval.',
  },
  FOREIGN_FIELD: {
    meaning: 'The schema answers a field that another institution owns.',
    remedy: 'Leave the field out, mark it @external if you only read it, or ask the owner for an approval.',
  },
  FOREIGN_ROOT_FIELD: {
    meaning: 'The schema has a root field that another institution owns; a gateway would ask only one of the two.',
    remedy: 'Give the field a name of its own, join the contract that gathers it, or ask the owner for an approval.',
  },
  ROOT_FIELD_SHARED: {
    meaning: 'Two subgraphs of one institution have the same root field; a gateway would ask only one of them.',
    remedy: 'Give the field a name of its own, or move it with @override(from:).',
  },
  FOREIGN_OVERRIDE: {
    meaning: '@override takes a field away from a subgraph of another institution.',
    remedy: 'Leave @override out, or ask the owner for an approval.',
  },
  FOREIGN_KEY: {
    meaning:
      'The schema gives a foreign type a key that its owner has not given it, and so answers the fields of that key.',
    remedy: 'Use a key of the owner.',
  },
  FOREIGN_PROVIDES: {
    meaning: '@provides answers a field that another institution owns.',
    remedy: 'Leave @provides out, or ask the owner for an approval.',
  },
  FOREIGN_DIRECTIVE: {
    meaning: 'A directive on a foreign element would hide, mark or close it for everybody.',
    remedy: 'Leave the directive out, or ask the owner for an approval.',
  },
  PROTECTED_TYPE: {
    meaning: 'The schema adds to a type whose owner has protected it.',
    remedy: 'Ask the owner for an approval.',
  },
  INTERFACE_OBJECT: {
    meaning: '@interfaceObject adds fields to every type of a foreign interface.',
    remedy: 'Add the fields to your own types, or ask the owner for an approval.',
  },
  CONTRACT_BROKEN: {
    meaning: 'The schema does not serve the contract it says it serves.',
    remedy: 'Give the fields the contract has; until then the node is in quarantine.',
  },
  CONTRACT_UNKNOWN: {
    meaning: 'No contract of this name is published.',
    remedy: 'Check the name.',
  },
  CONTRACT_INVALID: {
    meaning: 'The text is not a contract.',
    remedy: 'Mend what the finding names.',
  },
  COMPOSITION_FAILED: {
    meaning: 'The schema does not compose with those of the others.',
    remedy: 'Mend what the finding names.',
  },
  COMPOSITION_TOO_EXPENSIVE: {
    meaning: 'Composing took longer, or more memory, than the registry allows.',
    remedy: 'Simplify keys and nested types.',
  },
  BREAKING_CHANGE: {
    meaning: 'An operation that worked would fail.',
    remedy:
      'Keep the element, mark it @deprecated with what replaces it, and wait until nobody uses it; or publish with acceptBreaking.',
  },
  DANGEROUS_CHANGE: {
    meaning: 'A client that does not expect it could fail.',
    remedy: 'Tell the clients that use it.',
  },
  VARIANT_BROKEN: {
    meaning: 'A variant of the supergraph would hide something it still needs.',
    remedy: 'Tag what leads to the hidden element as well.',
  },
  REFERENCE_NOT_NULLABLE: {
    meaning: 'A reference to another owner may not be null, so a dead owner takes your row with it.',
    remedy: 'Let the field be null.',
  },
  ROOT_FIELD_NOT_NULLABLE: {
    meaning: 'A root field may not be null, so your outage takes the whole answer with it.',
    remedy: 'Let the field be null.',
  },
  DESCRIPTION_MISSING: {
    meaning: 'A type or a root field has no description.',
    remedy: 'Say what it is for, in a sentence.',
  },
  DEPRECATION_WITHOUT_REPLACEMENT: {
    meaning: 'A deprecation does not say what to use instead.',
    remedy: 'Write @deprecated(reason: "Use `other`.")',
  },
  NAMING: {
    meaning: 'A name is not in the style of the graph.',
    remedy: 'Types and enums in PascalCase, fields and arguments in camelCase.',
  },
} as const satisfies Readonly<Record<string, { readonly meaning: string; readonly remedy: string }>>;

export type FindingCode = keyof typeof findingCodes;
