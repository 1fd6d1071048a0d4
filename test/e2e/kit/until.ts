// Waits for a named condition with a bound; what a test would otherwise sleep for.

const LOOK_MS = 40;

/** Resolves with what the condition gives once it is neither false nor null; fails with its name when it is not within the bound. */
export async function until<T>(
  what: string,
  look: () => Promise<T | false | null> | T | false | null,
  withinMs = 60_000,
): Promise<T> {
  const endMs = performance.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== false && found !== null) return found;
    if (performance.now() > endMs) throw new Error(`not within ${withinMs} ms: ${what}`);
    await new Promise((resume) => setTimeout(resume, LOOK_MS));
  }
}
