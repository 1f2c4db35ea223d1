import { parseArgs } from 'node:util';
import { newKey } from '@passerelle/registry-client';
import type { Database } from '@passerelle/subgraph-kit';
import { command } from '../audit/add-audit-entry';
import { auditEntries } from '../audit/read-audit';
import { Verdict } from '../checking/schema-check.entity';
import { addInstitution, addKey, revokeKey } from '../institution/change-members';
import { Member } from '../institution/member.entity';
import { MemberKey } from '../institution/member-key.entity';
import type { RegistryCore } from '../publishing/registry-core';
import { publicPart, readRegistryKeys, rotateRegistryKeys } from '../signing/registry-keys';
import { pin, rollback, unpin } from '../supergraph/rollback';
import { importHub } from './import-hub';

export const adminUsage = `npm run registry -- institution add <id> [--fr <name>] [--en <name>] [--operator]
npm run registry -- institution list
npm run registry -- key add --institution <id> --x <public key> [--acts usage,check] [--until YYYY-MM-DD]
npm run registry -- key create --institution <id> [--acts …] [--until …]
npm run registry -- key list
npm run registry -- key revoke <key id>
npm run registry -- import <file>
npm run registry -- rollback <hash>
npm run registry -- pin <hash>
npm run registry -- unpin
npm run registry -- signing-keys list
npm run registry -- signing-keys rotate
npm run registry -- audit [--before <id>]`;

/** How many keys stay published beside a new one: one is still in the caches of gateways. */
const keptSigningKeys = 2;

/** Does one administrative act; returns what to print. Throws an error with a sentence for whoever typed it. */
export async function runAdminCommand(args: readonly string[], core: RegistryCore, keysFile: string): Promise<string> {
  const { values, positionals } = readArguments(args);
  const { database } = core;
  const [noun = '', verb = '', third = ''] = positionals;
  const { institution = '', x = '', acts, until = null } = values;
  const key = { institution, acts: acts?.split(',').filter(Boolean) ?? null, validUntil: until };
  switch (`${noun} ${verb}`.trim()) {
    case 'institution add': {
      const { fr = '', en = '', operator = false } = values;
      await addInstitution(database, command, { id: third, nameFr: fr, nameEn: en, isOperator: operator });
      return `${third} may publish once it has a key.`;
    }
    case 'institution list':
      return lines(await database.reader.find(Member, { order: { id: 'ASC' } }), ({ id, isOperator, name }) => [
        id,
        isOperator ? 'operator' : '',
        name.fr ?? '',
      ]);
    case 'key add':
      return addKey(database, command, { ...key, x });
    case 'key create':
      return createKey(database, key);
    case 'key list':
      return lines(await database.reader.find(MemberKey, { order: { memberId: 'ASC', validFrom: 'ASC' } }), (row) => [
        row.id,
        row.memberId,
        row.revokedAt ? 'revoked' : `until ${row.validUntil ?? 'revoked'}`,
        row.acts?.join(',') ?? 'every act',
      ]);
    case 'key revoke':
      await revokeKey(database, command, third);
      return `${third} is revoked.`;
    case 'signing-keys list':
      return JSON.stringify({ keys: (await readRegistryKeys(keysFile)).keys.map(publicPart) }, null, 2);
    case 'signing-keys rotate':
      return JSON.stringify(
        { keys: (await rotateRegistryKeys(keysFile, keptSigningKeys)).keys.map(publicPart) },
        null,
        2,
      );
    default:
      return serveCommand(core, noun, verb, values.before ?? null);
  }
}

async function serveCommand(
  core: RegistryCore,
  noun: string,
  argument: string,
  before: string | null,
): Promise<string> {
  switch (noun) {
    case 'import': {
      const { verdict, findings, supergraph } = await importHub(core, argument);
      if (verdict !== Verdict.REFUSED) return `${verdict}: the supergraph is ${supergraph}.`;
      const errors = findings.filter(({ level }) => level === 'error');
      throw new Error(
        ['The import is refused:', ...errors.map(({ code, message }) => `- ${code}: ${message}`)].join('\n'),
      );
    }
    case 'rollback':
      return `Gateways are given ${(await rollback(core, command, argument)).supergraph} again.`;
    case 'pin':
      return `Gateways are given ${(await pin(core, command, argument)).supergraph} until unpin.`;
    case 'unpin':
      return `Gateways are given ${(await unpin(core, command)).supergraph}.`;
    case 'audit':
      return lines(await auditEntries(core.database.reader, before), (entry) => [
        entry.id,
        entry.actor,
        entry.act,
        entry.subject,
        JSON.stringify(entry.details),
      ]);
    default:
      throw new Error(`Say what to do:\n${adminUsage}`);
  }
}

/** A key pair made here: the private half is shown once and kept nowhere. */
async function createKey(database: Database, key: Omit<Parameters<typeof addKey>[2], 'x'>): Promise<string> {
  const pair = await newKey();
  await addKey(database, command, { ...key, x: pair.x ?? '' });
  return JSON.stringify(pair);
}

/** What Node says about arguments stays; what may be done instead is added. */
function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        institution: { type: 'string' },
        x: { type: 'string' },
        acts: { type: 'string' },
        until: { type: 'string' },
        fr: { type: 'string' },
        en: { type: 'string' },
        operator: { type: 'boolean' },
        before: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${adminUsage}`);
  }
}

function lines<Row>(rows: readonly Row[], cells: (row: Row) => readonly string[]): string {
  return rows.map((row) => cells(row).join('\t')).join('\n') || 'None.';
}
