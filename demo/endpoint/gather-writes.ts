/** Entries of one write at most, so that none waits for long. */
const mostEntries = 500;

/**
 * Lets requests come in: PGlite keeps the only thread while it writes, and promises alone would let it keep it after.
 */
const nextTurn = () => new Promise((resolve) => setTimeout(resolve));

interface Waiting<Entry> {
  readonly entries: readonly Entry[];
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Writes together what comes in while an earlier write is under way: a statement costs far more than a row. Each caller
 * is told when its own entries are written, and a fault of one is not the others'.
 */
export function gatherWrites<Entry>(
  write: (entries: readonly Entry[]) => Promise<void>,
): (entries: readonly Entry[]) => Promise<void> {
  let waiting: Waiting<Entry>[] = [];
  let isWriting = false;

  function takeGroup(): readonly Waiting<Entry>[] {
    let size = 0;
    const end = waiting.findIndex(({ entries }) => (size += entries.length) > mostEntries);
    const group = waiting.slice(0, end === -1 ? undefined : Math.max(1, end));
    waiting = waiting.slice(group.length);
    return group;
  }

  async function writeGroup(group: readonly Waiting<Entry>[]): Promise<void> {
    try {
      await write(group.flatMap(({ entries }) => entries));
      group.forEach(({ resolve }) => resolve());
    } catch (error) {
      if (group.length > 1) for (const alone of group) await writeGroup([alone]);
      else group.forEach(({ reject }) => reject(error));
    }
  }

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting.length > 0) {
      await writeGroup(takeGroup());
      await nextTurn();
    }
    isWriting = false;
  }

  return (entries) =>
    new Promise<void>((resolve, reject) => {
      waiting.push({ entries, resolve, reject });
      if (!isWriting) void writeAll();
    });
}
