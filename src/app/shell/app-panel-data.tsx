/** The app panel on the program's data: how much there is, out to a file, in from one, and away. */
import { createResource, createSignal, createUniqueId, Show, type JSX } from "solid-js";
import { download } from "../../services/download.ts";
import { Confirmation } from "./confirmation.tsx";
import { describeSize } from "./offline-words.ts";
import { dataFileName } from "./data-file-name.ts";
import { ShellButton } from "./shell-button.tsx";

/** What the panel does with the program's files. None of it needs a running program; rejections are shown in words. */
export interface AppPanelActions {
  /** Bytes of all that the program has stored. */
  readUsage(): Promise<number>;
  /** All of it as one zip. */
  exportFiles(): Promise<Uint8Array>;
  /** Replaces all of it by what `exportFiles` made, here or on another device; the program then starts anew. */
  importFiles(zip: Uint8Array): Promise<void>;
  /** Deletes all of it; the program then starts anew. */
  forgetFiles(): Promise<void>;
  /** Whether the browser has promised never to delete it by itself. */
  isPersisted(): Promise<boolean>;
  /** Asks the browser for that promise; resolves to its answer. */
  persist(): Promise<boolean>;
}

type Question = { readonly kind: "import"; readonly file: File } | { readonly kind: "delete" };

/** The section of the panel. */
export function AppPanelData(props: { readonly appName: string; readonly actions: AppPanelActions }): JSX.Element {
  const titleId = createUniqueId();
  const [usage, { refetch }] = createResource(() => readFacts(props.actions));
  const [question, setQuestion] = createSignal<Question>();
  const [answer, setAnswer] = createSignal("");
  let picker: HTMLInputElement | undefined;
  let section: HTMLElement | undefined;
  let isWorking = false;

  // Buttons are not disabled meanwhile, and the focus of a question that goes stays near: keys still reach the panel.
  const endQuestion = (): void => {
    if (question() === undefined) return;
    setQuestion(undefined);
    section?.focus({ preventScroll: true });
  };
  const work = async (doing: string, run: () => Promise<string>): Promise<void> => {
    endQuestion();
    if (isWorking) return;
    isWorking = true;
    setAnswer(doing);
    try {
      setAnswer(await run());
    } catch (error) {
      console.warn("App data:", error);
      setAnswer(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    }
    isWorking = false;
    void refetch();
  };
  const exportData = () =>
    work("Collecting the data…", async () => {
      const name = dataFileName(props.appName);
      const zip = new Uint8Array(await props.actions.exportFiles());
      download(new Blob([zip], { type: "application/zip" }), name);
      return `Saved as ${name}.`;
    });
  const importData = (file: File) =>
    work("Reading the file…", async () => {
      await props.actions.importFiles(new Uint8Array(await file.arrayBuffer()));
      return `The data is now that of ${file.name}.`;
    });
  const deleteData = () =>
    work("Deleting…", async () => {
      await props.actions.forgetFiles();
      return "The data is deleted.";
    });
  const persist = () =>
    work("Asking the browser…", async () =>
      (await props.actions.persist())
        ? "The browser keeps the data now."
        : "The browser did not agree. Installing the app often helps.",
    );

  return (
    <section ref={(element) => (section = element)} class="app-panel-section" aria-labelledby={titleId} tabindex="-1">
      <h3 class="app-panel-heading" id={titleId}>
        Data
      </h3>
      <p class="app-panel-text">{usage()?.text}</p>
      <Show
        when={question()}
        keyed
        fallback={
          <div class="shell-buttons">
            <Show when={!usage()?.isEmpty}>
              <ShellButton onPress={() => void exportData()}>Export data…</ShellButton>
            </Show>
            <ShellButton onPress={() => picker?.click()}>Import data…</ShellButton>
            <Show when={!usage()?.isEmpty}>
              <ShellButton onPress={() => setQuestion({ kind: "delete" })}>Delete data…</ShellButton>
            </Show>
            <Show when={usage()?.canPersist}>
              <ShellButton onPress={() => void persist()}>Keep data</ShellButton>
            </Show>
          </div>
        }
      >
        {(asked) =>
          asked.kind === "delete" ? (
            <Confirmation
              text={`Delete everything that ${props.appName} has stored on this device? This cannot be undone.`}
              yes="Delete"
              onYes={() => void deleteData()}
              onNo={endQuestion}
            />
          ) : (
            <Confirmation
              text={`Replace everything that ${props.appName} has stored on this device by ${asked.file.name}? This cannot be undone.`}
              yes="Replace"
              onYes={() => void importData(asked.file)}
              onNo={endQuestion}
            />
          )
        }
      </Show>
      <input
        ref={(element) => (picker = element)}
        class="app-panel-picker"
        type="file"
        accept=".zip,application/zip"
        aria-label="File with data"
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file may be picked again.
          currentTarget.value = "";
          if (file) setQuestion({ kind: "import", file });
        }}
      />
      <p class="app-panel-answer" role="status">
        {answer()}
      </p>
    </section>
  );
}

/** What the section says, and which buttons make sense. */
interface Facts {
  readonly text: string;
  readonly isEmpty: boolean;
  readonly canPersist: boolean;
}

async function readFacts(actions: AppPanelActions): Promise<Facts> {
  try {
    const [bytes, isPersisted] = await Promise.all([actions.readUsage(), actions.isPersisted()]);
    if (bytes === 0) {
      return { text: "The app has stored nothing on this device.", isEmpty: true, canPersist: false };
    }
    const promise = isPersisted
      ? "They stay until you delete them."
      : "The browser may delete them when the device runs out of space.";
    const text = `${describeSize(bytes)} of files on this device. ${promise}`;
    return { text, isEmpty: false, canPersist: !isPersisted };
  } catch (error) {
    return { text: error instanceof Error ? error.message : String(error), isEmpty: false, canPersist: false };
  }
}
