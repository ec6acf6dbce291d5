import { beforeEach, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { control } from "../control/testing/render.tsx";
import { SERVICE_ID, startService } from "./testing/start-service.ts";

const notes = new File(["hello"], "notes.txt", { type: "text/plain" });
const hello = new TextEncoder().encode("hello");

beforeEach(() => {
  // Methods are called without a click here.
  vi.spyOn(navigator.userActivation, "isActive", "get").mockReturnValue(true);
});

/** Takes the place of the browser's dialog: picks `files`, or closes it without. Returns the input that asked. */
function answerDialog(...files: readonly File[]): { input: HTMLInputElement | undefined } {
  const asked: { input: HTMLInputElement | undefined } = { input: undefined };
  vi.spyOn(HTMLInputElement.prototype, "click").mockImplementation(function (this: HTMLInputElement) {
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    this.files = chosen.files;
    asked.input = this;
    this.dispatchEvent(new Event(files.length > 0 ? "change" : "cancel"));
  });
  return asked;
}

it("gives the picked files, with their bytes if asked", async () => {
  answerDialog(notes);
  const picker = startService("FilePicker");
  const file = { id: 0, name: "notes.txt", path: null, size: 5, bytes: null };
  expect(await picker.call("pick_files", { file_type: "any", allow_multiple: false })).toEqual([file]);
  expect(await picker.call("pick_files", { with_data: true })).toEqual([{ ...file, bytes: hello }]);
});

it("gives an empty list if the dialog is closed, and leaves nothing behind", async () => {
  const asked = answerDialog();
  expect(await startService("FilePicker").call("pick_files")).toEqual([]);
  expect(asked.input?.isConnected).toBe(false);
});

it.each([
  [{ file_type: "image" }, "image/*"],
  [{ file_type: "any", allowed_extensions: ["csv", ".txt"] }, ".csv,.txt"],
])("restricts the dialog: %o", async (args, accept) => {
  const asked = answerDialog();
  await startService("FilePicker").call("pick_files", { ...args, allow_multiple: true });
  expect(asked.input?.accept).toBe(accept);
  expect(asked.input?.multiple).toBe(true);
});

it("says why no dialog can open without a click", async () => {
  vi.spyOn(navigator.userActivation, "isActive", "get").mockReturnValue(false);
  await expect(startService("FilePicker").call("pick_files")).rejects.toThrow("only for a click");
});

it("tells the result of a PickFiles action as an event", async () => {
  const asked = answerDialog(notes);
  const action = { service_id: SERVICE_ID, method: "pick_files", args: { allow_multiple: true, with_data: true } };
  const picker = startService("FilePicker", { on_result: true }, [control("Button", 30, { content: "Pick", action })]);
  await userEvent.click(picker.page.find('[data-control="Button"]'));
  const file = { id: 0, name: "notes.txt", path: null, size: 5, bytes: hello };
  await vi.waitFor(() => expect(picker.eventData("result")).toEqual([{ files: [file] }]));
  expect(asked.input?.multiple).toBe(true);
});

it("saves bytes as a download of that name", async () => {
  const links: HTMLAnchorElement[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    links.push(this);
  });
  expect(await startService("FilePicker").call("save_file", { file_name: "a.txt", src_bytes: hello })).toBe(null);
  expect(links[0]?.download).toBe("a.txt");
  expect(await (await fetch(links[0]?.href ?? "")).text()).toBe("hello");
});

it("uploads a picked file and tells start and end", async () => {
  answerDialog(notes);
  const picker = startService("FilePicker", { on_upload: true });
  await picker.call("pick_files");
  const files = [{ id: 0, name: null, upload_url: URL.createObjectURL(new Blob(["ok"])), method: "GET" }];
  expect(await picker.call("upload", { files })).toBe(null);
  await vi.waitFor(() =>
    expect(picker.eventData("upload")).toEqual([
      { file_name: "notes.txt", progress: 0, error: null },
      { file_name: "notes.txt", progress: 1, error: null },
    ]),
  );
});

it("tells what the server says when it refuses, and goes on with the next file", async () => {
  answerDialog(notes);
  const picker = startService("FilePicker", { on_upload: true });
  await picker.call("pick_files");
  const files = [
    { id: null, name: "other.txt", upload_url: "/", method: "PUT" },
    { id: null, name: "notes.txt", upload_url: "/no/such/place.json", method: "PUT" },
  ];
  await picker.call("upload", { files });
  await vi.waitFor(() =>
    expect(picker.eventData("upload")).toEqual([
      { file_name: "other.txt", progress: null, error: expect.stringContaining("no picked file") },
      { file_name: "notes.txt", progress: 0, error: null },
      { file_name: "notes.txt", progress: null, error: expect.stringContaining("returned code 404") },
    ]),
  );
});
