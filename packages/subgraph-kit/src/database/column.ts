import type { TableColumnOptions } from 'typeorm';

/** Longest id of the hub: owner or kind, a colon, a slug. */
const idLength = 120;

/**
 * Columns for migrations, in the types that mean the same on SQLite, MySQL and MariaDB.
 * The entity beside the migration must say the same; a test compares them on each driver.
 */
export const column = {
  id: (): TableColumnOptions => ({ name: 'id', type: 'varchar', length: String(idLength), isPrimary: true }),
  reference: (name: string): TableColumnOptions => ({ name, type: 'varchar', length: String(idLength) }),
  varchar: (name: string, length = 255): TableColumnOptions => ({ name, type: 'varchar', length: String(length) }),
  text: (name: string): TableColumnOptions => ({ name, type: 'text' }),
  /** For `@Column('simple-json')`. */
  json: (name: string): TableColumnOptions => ({ name, type: 'text' }),
  /** 'int' on SQLite would be read back as 'integer' and show as drift for ever. */
  int: (name: string): TableColumnOptions => ({ name, type: 'integer' }),
  boolean: (name: string): TableColumnOptions => ({ name, type: 'boolean' }),
  double: (name: string): TableColumnOptions => ({ name, type: 'double' }),
} as const;

/** The same column, but it may be empty. */
export function nullable(options: TableColumnOptions): TableColumnOptions {
  return { ...options, isNullable: true };
}
