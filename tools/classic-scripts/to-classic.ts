// One chunk of the client, an ECMAScript module, as the classic script that src/app/script-loader.ts takes.
import { transform } from "esbuild";

/** A chunk as the bundler gives it. */
export interface ModuleChunk {
  readonly fileName: string;
  readonly code: string;
  /** File names of the chunks that it imports. */
  readonly imports: readonly string[];
  readonly isEntry: boolean;
}

/** Free names that the loader gives to each chunk. */
const URL_NAME = "fletUrl";
const LOAD_NAME = "fletLoad";

/**
 * @param importsOf File names of all that a chunk imports, and that does in turn.
 * @throws {Error} if the chunk waits for something before it is complete (`await` outside of functions).
 */
export async function toClassicScript(
  chunk: ModuleChunk,
  importsOf: (fileName: string) => readonly string[],
): Promise<string> {
  const body = await asFunctionBody(chunk);
  const folder = chunk.fileName.replace(/[^/]*$/, "");
  const relative = (fileName: string): string => `./${fileName.slice(folder.length)}`;
  const listOf = (paths: readonly string[]): string => paths.map((path) => `,${JSON.stringify(path)}`).join("");
  const here = new Set([chunk.fileName, ...importsOf(chunk.fileName)]);
  const linked = body.replaceAll(/\bimport\("\.\/([^"]+\.js)"\)/g, (_, name: string) => {
    const imports = importsOf(folder + name)
      .filter((imported) => !here.has(imported))
      .map(relative);
    return `${LOAD_NAME}(${JSON.stringify(`./${name}`)}${listOf(imports)})`;
  });
  const imports = JSON.stringify(importsOf(chunk.fileName).map(relative));
  // In parentheses the browser compiles a function at once, instead of only looking for its end first.
  const run = `(function(module,require,${URL_NAME},${LOAD_NAME}){${linked}})`;
  const entry = chunk.isEntry ? ",true" : "";
  return `(self.fletChunks||=[]).push([document.currentScript.src,${run},${imports}${entry}]);\n`;
}

/** The script that brings the loader: it runs by itself, before there is anybody to hand it over to. */
export async function toFirstScript(chunk: ModuleChunk): Promise<string> {
  if (chunk.imports.length > 0) throw new Error(`${chunk.fileName} is the page's first script and imports another`);
  const body = await asFunctionBody(chunk);
  const url = "document.currentScript.src";
  const handOver = `self.fletChunks.push([${URL_NAME},to=>{to.exports=module.exports},[]])`;
  return `((module,${URL_NAME})=>{${body};${handOver}})({},${url});\n`;
}

/** What esbuild puts round a module's exports for the sake of Node. */
const FOR_NODE = /module\.exports = __toCommonJS\((\w+)\);/;

async function asFunctionBody({ code, fileName }: ModuleChunk): Promise<string> {
  const options = { format: "cjs", target: "es2023", sourcefile: fileName, legalComments: "none" } as const;
  const { code: readable } = await transform(code, { ...options, define: { "import.meta.url": URL_NAME } });
  const plain = readable.replace(FOR_NODE, "module.exports = $1;");
  const { code: body } = await transform(plain, { ...options, minify: true, treeShaking: true });
  return body.trim();
}
