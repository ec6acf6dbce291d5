/** What TeX's commands for single characters stand for. Data alone; `tex-reader.ts` knows the rest. */

const words = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const at = entry.indexOf(":");
        return [entry.slice(0, at), entry.slice(at + 1)] as const;
      }),
  );

/** Letters: Greek ones and what stands for a number or a set. */
export const LETTERS = words(`
  alpha:α beta:β gamma:γ delta:δ epsilon:ϵ varepsilon:ε zeta:ζ eta:η theta:θ vartheta:ϑ iota:ι kappa:κ lambda:λ mu:μ
  nu:ν xi:ξ omicron:ο pi:π varpi:ϖ rho:ρ varrho:ϱ sigma:σ varsigma:ς tau:τ upsilon:υ phi:ϕ varphi:φ chi:χ psi:ψ
  omega:ω Gamma:Γ Delta:Δ Theta:Θ Lambda:Λ Xi:Ξ Pi:Π Sigma:Σ Upsilon:Υ Phi:Φ Psi:Ψ Omega:Ω
  infty:∞ partial:∂ nabla:∇ hbar:ℏ ell:ℓ Re:ℜ Im:ℑ aleph:ℵ emptyset:∅ varnothing:∅ imath:ı jmath:ȷ wp:℘ degree:°
  angle:∠ triangle:△ square:□ prime:′ forall:∀ exists:∃ nexists:∄ top:⊤ bot:⊥ ldots:… dots:… cdots:⋯ vdots:⋮ ddots:⋱
`);

/** Operators and relations. */
export const OPERATORS = words(String.raw`
  times:× div:÷ cdot:⋅ pm:± mp:∓ ast:∗ star:⋆ circ:∘ bullet:∙ oplus:⊕ ominus:⊖ otimes:⊗ odot:⊙ wedge:∧ land:∧ vee:∨
  lor:∨ cap:∩ cup:∪ setminus:∖ neg:¬ lnot:¬ leq:≤ le:≤ geq:≥ ge:≥ neq:≠ ne:≠ ll:≪ gg:≫ approx:≈ equiv:≡ sim:∼
  simeq:≃ cong:≅ propto:∝ in:∈ notin:∉ ni:∋ subset:⊂ supset:⊃ subseteq:⊆ supseteq:⊇ perp:⊥ parallel:∥ mid:∣ vdash:⊢
  models:⊨ to:→ rightarrow:→ leftarrow:← gets:← leftrightarrow:↔ Rightarrow:⇒ implies:⟹ Leftarrow:⇐
  Leftrightarrow:⇔ iff:⟺ mapsto:↦ longrightarrow:⟶ longleftarrow:⟵ uparrow:↑ downarrow:↓ hookrightarrow:↪
  rightharpoonup:⇀ colon:: therefore:∴ because:∵ prec:≺ succ:≻ preceq:⪯ succeq:⪰ asymp:≍ doteq:≐ triangleq:≜
  {:{ }:} %:% $:$ #:# &:& _:_ |:‖ backslash:\ dagger:† ddagger:‡ surd:√
`);

/** Operators that grow, whose limits are above and below where a formula stands by itself. */
export const LARGE = words(`
  sum:∑ prod:∏ coprod:∐ bigcup:⋃ bigcap:⋂ bigvee:⋁ bigwedge:⋀ bigoplus:⨁ bigotimes:⨂ bigsqcup:⨆
`);

/** Integrals, whose limits stand beside them. */
export const INTEGRALS = words(`int:∫ iint:∬ iiint:∭ oint:∮`);

/** Names of functions, set upright; of these limits stand below. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  `arccos arcsin arctan arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh tan tanh`.split(" "),
);
/** The same, with what is written below them. */
export const LIMITS: ReadonlySet<string> = new Set(`det gcd inf lim liminf limsup max min Pr sup`.split(" "));

/** Signs above a letter. */
export const ACCENTS = words(`
  hat:^ widehat:^ bar:‾ overline:‾ vec:→ overrightarrow:→ overleftarrow:← dot:˙ ddot:¨ dddot:⃛ tilde:~ widetilde:~
  check:ˇ breve:˘ acute:´ grave:\` mathring:˚ overbrace:⏞
`);
/** Signs below. */
export const BELOW = words(`underline:_ underbrace:⏟`);

/** Brackets by name; single characters are themselves. */
export const BRACKETS = words(String.raw`
  langle:⟨ rangle:⟩ lfloor:⌊ rfloor:⌋ lceil:⌈ rceil:⌉ lbrace:{ rbrace:} {:{ }:} lvert:| rvert:| vert:| lVert:‖ rVert:‖
  Vert:‖ |:‖ lbrack:[ rbrack:] uparrow:↑ downarrow:↓
`);

/** Widths of spaces in em. */
export const SPACES: ReadonlyMap<string, number> = new Map([
  ["quad", 1],
  ["qquad", 2],
  [",", 1 / 6],
  [":", 2 / 9],
  [">", 2 / 9],
  [";", 5 / 18],
  ["!", -1 / 6],
  [" ", 1 / 3],
  ["thinspace", 1 / 6],
]);

/** What goes around a table, by the name of its environment. */
export const TABLES: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["matrix", ["", ""]],
  ["smallmatrix", ["", ""]],
  ["pmatrix", ["(", ")"]],
  ["bmatrix", ["[", "]"]],
  ["Bmatrix", ["{", "}"]],
  ["vmatrix", ["|", "|"]],
  ["Vmatrix", ["‖", "‖"]],
  ["array", ["", ""]],
  ["cases", ["{", ""]],
  ["aligned", ["", ""]],
  ["align", ["", ""]],
  ["align*", ["", ""]],
  ["split", ["", ""]],
  ["gathered", ["", ""]],
  ["equation", ["", ""]],
  ["equation*", ["", ""]],
]);

/** Where the letters of an alphabet begin in Unicode: capitals, small letters, figures. */
const ALPHABETS: Readonly<Record<string, readonly [number, number, number | undefined]>> = {
  mathbf: [0x1d400, 0x1d41a, 0x1d7ce],
  boldsymbol: [0x1d400, 0x1d41a, 0x1d7ce],
  bm: [0x1d400, 0x1d41a, 0x1d7ce],
  mathcal: [0x1d49c, 0x1d4b6, undefined],
  mathscr: [0x1d49c, 0x1d4b6, undefined],
  mathfrak: [0x1d504, 0x1d51e, undefined],
  mathbb: [0x1d538, 0x1d552, 0x1d7d8],
  mathsf: [0x1d5a0, 0x1d5ba, 0x1d7e2],
  mathtt: [0x1d670, 0x1d68a, 0x1d7f6],
};
/** Letters that Unicode had before the rest of their alphabet. */
const EARLIER: Readonly<Record<string, string>> = {
  mathbb: "CℂHℍNℕPℙQℚRℝZℤ",
  mathcal: "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ",
  mathscr: "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ",
  mathfrak: "CℭHℌIℑRℜZℨ",
};

/** Whether letters can be written in this alphabet, by the name of its command. */
export function isAlphabet(name: string): boolean {
  return Object.hasOwn(ALPHABETS, name);
}

/** `text` in an alphabet; what it has no letter for stays. */
export function writeIn(alphabet: string, text: string): string {
  const [capitals = 0, small = 0, figures] = ALPHABETS[alphabet] ?? [];
  return Array.from(text, (letter) => {
    const known = EARLIER[alphabet]?.indexOf(letter) ?? -1;
    if (known >= 0 && known % 2 === 0) return EARLIER[alphabet]?.[known + 1] ?? letter;
    const code = letter.codePointAt(0) ?? 0;
    if (/[A-Z]/.test(letter)) return String.fromCodePoint(capitals + code - 65);
    if (/[a-z]/.test(letter)) return String.fromCodePoint(small + code - 97);
    if (/\d/.test(letter) && figures !== undefined) return String.fromCodePoint(figures + code - 48);
    return letter;
  }).join("");
}
