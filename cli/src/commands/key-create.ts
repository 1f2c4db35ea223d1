import { writeFileSync } from 'node:fs';
import { newKey } from '@passerelle/registry-client';
import { exitCodes, usageError } from '../cli-error';
import type { Command } from '../command';

export const keyCreate: Command = {
  name: 'key create',
  summary: 'makes the key your institution signs with',
  words: '',
  maxWords: 0,
  flags: { out: { type: 'string', value: '<file>', help: 'where the key is kept; <institution>.key.json without it' } },
  details: 'The file is for you alone (mode 0600) and is never overwritten. Keep it out of the repository.',
  async run({ settings, text }) {
    const { institution } = settings.need('institution');
    const file = settings.path(text('out') ?? `${institution}.key.json`);
    const key = await newKey();
    try {
      writeFileSync(file, `${JSON.stringify(key, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const reason =
        code === 'EEXIST' ? 'is there already, and a lost key cannot be had back' : `cannot be written (${code})`;
      throw usageError(`${file} ${reason}. Name another file with --out.`);
    }
    return {
      exitCode: exitCodes.ok,
      json: { file, institution, kid: key.kid, x: key.x },
      text: `Your key is in ${file}; whoever has it can publish for ${institution}. Keep it out of the repository.

Public key: ${key.x}

Send the operator of the hub the public key by a way they trust. They allow it with:
  npm run -s registry -- key add --institution ${institution} --x=${key.x}`,
    };
  },
};
