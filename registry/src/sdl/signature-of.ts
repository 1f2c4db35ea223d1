import { type FieldDefinitionNode, type InputValueDefinitionNode, print } from 'graphql';

/** What composition merges of a field: its type, and its arguments with type and default. */
export function signatureOf({ type, arguments: args = [] }: FieldDefinitionNode): string {
  return `(${args.map(inputSignature).sort().join(', ')}): ${print(type)}`;
}

export function inputSignature({ name, type, defaultValue }: InputValueDefinitionNode): string {
  return `${name.value}: ${print(type)}${defaultValue ? ` = ${print(defaultValue)}` : ''}`;
}
