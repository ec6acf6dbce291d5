/** A patch that cannot be applied. The message names the operation and what it met. */
export class PatchError extends Error {
  override readonly name = "PatchError";
}
