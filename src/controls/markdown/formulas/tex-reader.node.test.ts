import { describe, expect, test } from "vitest";
import type { MathElement } from "./math-element.ts";
import { readTex } from "./tex-reader.ts";

const show = ({ tag, text, children = [] }: MathElement): string => `${tag}(${text ?? children.map(show).join(" ")})`;
const read = (tex: string, isDisplay = false) => readTex(tex, isDisplay).map(show).join(" ");

test.each([
  ["x^2", "msup(mi(x) mn(2))"],
  ["x^12", "msup(mi(x) mn(1)) mn(2)"],
  ["a_{ij}^n", "msubsup(mi(a) mrow(mi(i) mi(j)) mi(n))"],
  ["f''(x)", "msup(mi(f) mo(′′)) mo(() mi(x) mo())"],
  [String.raw`\frac{1}{2}`, "mfrac(mn(1) mn(2))"],
  [String.raw`\frac12`, "mfrac(mn(1) mn(2))"],
  [String.raw`\sqrt{2}`, "msqrt(mn(2))"],
  [String.raw`\sqrt[3]{x+1}`, "mroot(mrow(mi(x) mo(+) mn(1)) mn(3))"],
  [String.raw`\alpha \leq 3.14`, "mi(α) mo(≤) mn(3.14)"],
  ["a-b", "mi(a) mo(−) mi(b)"],
  [String.raw`\int_0^1`, "msubsup(mo(∫) mn(0) mn(1))"],
  [String.raw`\sum_{i}^n`, "msubsup(mo(∑) mi(i) mi(n))"],
  [String.raw`\sum\limits_{i}^n`, "munderover(mo(∑) mi(i) mi(n))"],
  [String.raw`\sin x`, "mi(sin) mi(x)"],
  [String.raw`\text{if } x`, "mtext(if\u00a0) mi(x)"],
  [String.raw`\mathbb{R}\mathbf{x1}`, "mi(ℝ) mi(𝐱𝟏)"],
  [String.raw`\vec{v}`, "mover(mi(v) mo(→))"],
  [String.raw`\underbrace{x}_{n}`, "munder(munder(mi(x) mo(⏟)) mi(n))"],
  [String.raw`\left( x \right.`, "mrow(mo(() mi(x))"],
  [String.raw`\left\{ x \right\}`, "mrow(mo({) mi(x) mo(}))"],
  [String.raw`\binom{n}{k}`, "mrow(mo(() mfrac(mi(n) mi(k)) mo()))"],
  [String.raw`\overset{!}{=}`, "mover(mo(=) mo(!))"],
  [String.raw`\not=`, "mo(=\u0338)"],
  [String.raw`\{a\}`, "mo({) mi(a) mo(})"],
  [
    String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`,
    "mrow(mo(() mtable(mtr(mtd(mi(a)) mtd(mi(b))) mtr(mtd(mi(c)) mtd(mi(d)))) mo()))",
  ],
  [
    String.raw`\begin{cases} 1 & x \\ 0 \\ \end{cases}`,
    "mrow(mo({) mtable(mtr(mtd(mn(1)) mtd(mi(x))) mtr(mtd(mn(0)))))",
  ],
])("%s", (tex, expected) => {
  expect(read(tex)).toBe(expected);
});

test("limits of sums are above and below where the formula stands by itself", () => {
  expect(read(String.raw`\sum_{i}^n \int_0^1 \lim_{x}`, true)).toBe(
    "munderover(mo(∑) mi(i) mi(n)) msubsup(mo(∫) mn(0) mn(1)) munder(mi(lim) mi(x))",
  );
});

describe("what is wrong", () => {
  test("is shown as it is written", () => {
    expect(read(String.raw`\nonsense{x}`)).toBe(String.raw`mtext(\nonsense) mi(x)`);
    expect(read(String.raw`\constructor{x}`)).toBe(String.raw`mtext(\constructor) mi(x)`);
    expect(read("a}b&c")).toBe("mi(a) mtext(}) mi(b) mtext(&) mi(c)");
    expect(read(String.raw`\begin{picture}`)).toBe(String.raw`mtext(\begin{picture})`);
  });

  test("ends where the formula does", () => {
    for (const tex of [
      String.raw`\frac{1`,
      "x^",
      "{",
      "\\",
      String.raw`\left`,
      String.raw`\sqrt[`,
      String.raw`\begin{pmatrix} a &`,
    ]) {
      expect(() => readTex(tex, true)).not.toThrow();
    }
    expect(read(String.raw`\frac{1`)).toBe("mfrac(mn(1) mrow())");
    expect(() => readTex("{".repeat(100_000), false)).not.toThrow();
    expect(() => readTex(String.raw`\sqrt`.repeat(100_000), false)).not.toThrow();
    expect(() => readTex("x^".repeat(100_000), false)).not.toThrow();
    expect(() => readTex("x^{".repeat(100_000), false)).not.toThrow();
  });
});
