import { resolve } from 'node:path';
import { hubKeysFileOf } from './config';
import { runHubKeysCommand } from './upstream/sign/hub-keys-command';

// Rotates and lists the keys the hub signs with: npm run hub-keys -- rotate
try {
  const path = hubKeysFileOf(process.env, resolve(__dirname, '..', '..'));
  const { result, note } = runHubKeysCommand(process.argv.slice(2), path, new Date());
  console.log(result);
  // Beside the result, so that a script can take the result alone.
  if (note) console.error(note);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
