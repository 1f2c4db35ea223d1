/** Tries until the check passes, for what happens in the background; throws its last error after `limitMs`. */
export async function eventually<Result>(check: () => Promise<Result>, limitMs = 10_000): Promise<Result> {
  const giveUpAt = Date.now() + limitMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
