import { errorCatalogue } from '@passerelle/protocol';
import { type Act, signAct } from '@passerelle/registry-client';
import { CliError, exitCodes } from '../cli-error';
import { readKey } from '../settings/read-key';
import type { Settings } from '../settings/settings';
import { post } from './post';

const defaultAudience = 'passerelle-registry';

/**
 * Signs an act and sends it. Gives what the registry answers, a refused schema too; throws where the act itself is
 * refused, or no registry answers.
 */
export async function sendAct<Answer>(
  settings: Settings,
  act: Act,
  claims: Readonly<Record<string, unknown>>,
  body = '',
): Promise<Answer> {
  const { registry, institution } = settings.need('registry', 'institution', 'key');
  const audience = settings.get('audience') ?? defaultAudience;
  const token = await signAct({ act, institution, audience, body, claims }, await readKey(settings));
  const headers = { 'content-type': 'application/graphql', authorization: `Bearer ${token}` };
  const answer = await post(
    new URL(`/${act}`, registry),
    headers,
    body,
    'Check --registry, and whether the registry runs.',
  );
  if ('error' in answer.body) throw refusal(answer.status, answer.body.error as RegistryError);
  if (answer.status !== 200 && answer.status !== 422) {
    throw new CliError(
      `${registry} must be a registry, but answered ${answer.status} to "${act}". Check --registry.`,
      exitCodes.unreachable,
    );
  }
  return answer.body as Answer;
}

interface RegistryError {
  readonly code?: string;
  readonly message?: string;
  readonly requestId?: string;
}

function refusal(status: number, { code = '', message = '', requestId }: RegistryError): CliError {
  const remedy = errorCatalogue.get(code)?.remedy ?? '';
  const request = requestId ? ` (request ${requestId})` : '';
  const text = `${code}: ${message}${request}${remedy && `\n${remedy}`}`;
  return new CliError(text, status >= 500 ? exitCodes.unreachable : exitCodes.refused, code);
}
