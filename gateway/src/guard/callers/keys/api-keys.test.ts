import type { ApiKey } from './api-key';
import { ApiKeys } from './api-keys';
import { hashSecret, newKeyText, printKeyText } from './key-text';

const now = new Date('2026-11-22T12:00:00Z');

function made(change: Partial<ApiKey> = {}): { key: ApiKey; text: string } {
  const text = newKeyText();
  const key: ApiKey = {
    id: text.id,
    institution: 'cci-la-rochelle',
    scopes: ['funding:read', 'contacts:read'],
    hash: hashSecret(text.secret),
    createdAt: '2026-01-01T00:00:00.000Z',
    expires: null,
    revokedAt: null,
    note: null,
    ...change,
  };
  return { key, text: printKeyText(text) };
}

function whyNot(keys: readonly ApiKey[], text: string): unknown {
  const known = new ApiKeys();
  known.set(keys);
  try {
    return known.callerOf(text, now);
  } catch (error) {
    const { message, extensions } = error as { message: string; extensions: Record<string, unknown> };
    return { message, reason: extensions.reason, code: extensions.code };
  }
}

const unknown = { message: 'The hub does not know this credential.', reason: 'unknown', code: 'UNAUTHENTICATED' };
const expired = { message: 'The credential has expired.', reason: 'expired', code: 'UNAUTHENTICATED' };

describe('API keys', () => {
  it('tells the institution and the scopes of whoever brings a key', () => {
    const { key, text } = made();

    expect(whyNot([made().key, key], text)).toEqual({
      kind: 'key',
      id: key.id,
      institution: 'cci-la-rochelle',
      expiresAt: Number.POSITIVE_INFINITY,
      scopes: new Set(['funding:read', 'contacts:read']),
    });
  });

  it('refuses a key of another hub, one with another secret, one that is revoked, and anything that looks like one', () => {
    const { key, text } = made();
    const other = made();
    const revoked = made({ revokedAt: '2026-02-01T00:00:00.000Z' });
    const withoutSecret = made({ hash: hashSecret('') });

    expect(whyNot([key], other.text)).toEqual(unknown);
    expect(whyNot([key], text.replace(/_[^_]{12}_/, `_${other.key.id}_`))).toEqual(unknown);
    expect(whyNot([{ ...key, hash: other.key.hash }], text)).toEqual(unknown);
    expect(whyNot([revoked.key], revoked.text)).toEqual(unknown);
    expect(whyNot([withoutSecret.key], `pslr_${withoutSecret.key.id}_`)).toEqual(unknown);
    for (const near of [`${text}=`, ` ${text}`, text.slice(0, -1), text.toUpperCase(), `${text}\n`]) {
      expect(whyNot([key], near)).toEqual(unknown);
    }
  });

  it('works until the end of its last day, and tells only its holder that it has expired', () => {
    const today = made({ expires: '2026-11-22' });
    const yesterday = made({ expires: '2026-11-21' });
    const guessed = yesterday.text.replace(/.{43}$/, newKeyText().secret);

    expect(whyNot([today.key], today.text)).toMatchObject({ kind: 'key' });
    expect(whyNot([yesterday.key], yesterday.text)).toEqual(expired);
    expect(whyNot([yesterday.key], guessed)).toEqual(unknown);
  });
});
