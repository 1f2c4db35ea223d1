import { resolve } from 'node:path';
import { keysFileOf } from './config';
import { runKeysCommand } from './guard/callers/keys/keys-command';

// Makes, lists and revokes the API keys of the gateway: npm run keys -- create --institution cci-la-rochelle
try {
  const path = keysFileOf(process.env, resolve(__dirname, '..', '..'));
  const { result, note } = runKeysCommand(process.argv.slice(2), path, new Date());
  console.log(result);
  // Beside the result, so that a script can take the key alone.
  if (note) console.error(note);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
