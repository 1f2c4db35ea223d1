const named = document.querySelector<HTMLMetaElement>('meta[name="passerelle-hub"]')?.content || '/graphql';

/** Where the hub answers: what the page's `passerelle-hub` says, seen from where the page is. */
export const hubUrl = new URL(named, window.location.href);

/** Another address of the hub, such as /health/ready. */
export const hubPage = (path: string): string => new URL(path, hubUrl).href;
