import { ask } from '@passerelle/test-kit';

/** What clients saw who asked all the while. */
export interface Seen {
  answers: number;
  readonly versions: Set<number>;
  readonly wrong: unknown[];
}

/** Clients that ask without a pause: two what is known, two something new each time. */
export function startLoad(url: string): { readonly seen: Seen; stop(): Promise<void> } {
  const seen: Seen = { answers: 0, versions: new Set(), wrong: [] };
  let isStopped = false;
  let count = 0;
  const client = async (queryOf: () => string): Promise<void> => {
    while (!isStopped) {
      const answer = await ask(url, queryOf()).catch((error: unknown) => ({ data: null, errors: error }));
      const harbour = answer.data?.harbour;
      if (answer.errors || !harbour || harbour.first !== harbour.second) seen.wrong.push(answer);
      else seen.versions.add(harbour.first);
      seen.answers += 1;
    }
  };
  const known = () => '{ harbour { first second } }';
  const fresh = () => `{ harbour { first second } n${count++}: __typename }`;
  const clients = [known, known, fresh, fresh].map(client);
  return {
    seen,
    stop: async () => {
      isStopped = true;
      await Promise.all(clients);
    },
  };
}
