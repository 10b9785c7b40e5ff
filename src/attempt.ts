/** What an action gives; nothing where it throws, of which `failed` is told. */
export function attempt<Result>(action: () => Result, failed?: (error: unknown) => void): Result | undefined {
  try {
    return action();
  } catch (error) {
    if (failed) failed(error);
  }
  return undefined;
}
