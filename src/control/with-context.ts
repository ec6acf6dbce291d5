/** Gives a value to a Solid context without a component in between, so that what `run` returns stays what it is. */
import { createRoot, getOwner, onCleanup, type Context } from "solid-js";

/** Runs `run` under an owner in which `context` has `value`; it lives as long as the current owner. */
export function withContext<T, R>(context: Context<T>, value: T, run: () => R): R {
  const outer = getOwner();
  const { result, dispose } = createRoot((dispose) => {
    const owner = getOwner();
    if (owner) owner.context = { ...owner.context, [context.id]: value };
    return { result: run(), dispose };
  }, outer);
  onCleanup(dispose);
  return result;
}
