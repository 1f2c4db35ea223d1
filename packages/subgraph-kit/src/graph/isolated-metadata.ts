/** The part of TypeGraphQL's global metadata that a build writes into. */
interface MetadataStorage {
  fields: object[];
  objectTypes: { fields?: object[] | undefined }[];
  interfaceTypes: { fields?: object[] | undefined }[];
}

/**
 * Runs a schema build and takes back what it adds to TypeGraphQL's global metadata.
 *
 * A build appends the fields of its field resolvers to the type's class for good. Where two subgraphs
 * of one process share a class, such as the contract's Partnership, the second one would serve the
 * first one's fields.
 */
export function withIsolatedMetadata<Result>(build: () => Result): Result {
  const storage = (globalThis as { TypeGraphQLMetadataStorage?: MetadataStorage }).TypeGraphQLMetadataStorage;
  if (storage === undefined)
    throw new Error('TypeGraphQL keeps its metadata elsewhere now; adapt isolated-metadata.ts');
  const fields = [...storage.fields];
  try {
    return build();
  } finally {
    storage.fields = fields;
    for (const type of [...storage.objectTypes, ...storage.interfaceTypes]) type.fields = undefined;
  }
}
