import { hubUrl } from './hub';

/** Asks the hub whether it knows a key; `away` where nobody answers. */
export async function checkKey(key: string): Promise<'good' | 'refused' | 'away'> {
  try {
    const { status } = await fetch(hubUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    if (status === 401) return 'refused';
    return status < 400 ? 'good' : 'away';
  } catch {
    // A key with a line break in it is not even sent.
    return /^[\x21-\x7e]+$/.test(key) ? 'away' : 'refused';
  }
}
