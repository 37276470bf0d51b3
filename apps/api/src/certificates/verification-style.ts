import { Html } from './html';

/** The colours of the product; readable on a cracked screen, on paper and in the dark. */
export const VERIFICATION_STYLE = new Html(`
:root { color-scheme: light dark; --ink: #17252a; --soft: #4c5f64; --paper: #fbfaf7; --surface: #fff; --line: #d9e2e1;
  --primary: #0b6e69; --on-primary: #fff; --good: #1b7f3b; --bad: #b42318; --mind: #9a5b00 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eeed; --soft: #a5b6b7; --paper: #101a1c; --surface: #18252a;
  --line: #2d3d41; --primary: #66c4bd; --on-primary: #06211f; --good: #6fcb8b; --bad: #f58a7f; --mind: #e8b15a } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Noto Sans", sans-serif }
:lang(ar) { font-family: system-ui, "Noto Naskh Arabic", "Geeza Pro", sans-serif; line-height: 1.8 }
header, main, footer { max-inline-size: 45rem; margin-inline: auto; padding: 1rem }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: .5rem }
.product { margin: 0; font-weight: 700; color: var(--primary) }
nav a { display: inline-block; padding: .6rem .75rem; color: var(--primary) }
h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0 1rem }
.verdict { display: flex; gap: .9rem; align-items: center; margin: 0 0 1.25rem; padding: 1rem; background: var(--surface);
  border: 1px solid var(--line); border-inline-start: 6px solid var(--tone); border-radius: 8px }
.verdict strong { font-size: 1.25rem; color: var(--tone) }
.verdict[data-state=valid] { --tone: var(--good) }
.verdict[data-state=revoked], .verdict[data-state=unknown] { --tone: var(--bad) }
.verdict[data-state=replaced], .verdict[data-state=being-made] { --tone: var(--mind) }
.sign { flex: none; inline-size: 2.5rem; block-size: 2.5rem; border-radius: 50%; border: 2px solid var(--tone);
  color: var(--tone); display: grid; place-items: center; font-size: 1.4rem; font-weight: 700 }
dl { margin: 0; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; padding: .25rem 1rem }
dl div { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: .15rem 1rem; padding-block: .7rem }
dl div + div { border-block-start: 1px solid var(--line) }
dt { color: var(--soft) }
dd { margin: 0; overflow-wrap: anywhere }
.line { display: block; unicode-bidi: isolate; text-align: start }
[dir=ltr] .line[dir=rtl], [dir=rtl] .line[dir=ltr] { inline-size: fit-content }
.code { font-family: ui-monospace, monospace; unicode-bidi: isolate; overflow-wrap: anywhere }
dd.code { text-align: start; font-size: .85rem }
.quiet, .note { color: var(--soft) }
.quiet { display: inline-block }
form { margin-block-start: 1rem }
label { font-weight: 600 }
.note { margin: .25rem 0 .75rem }
input[name=code] { display: block; inline-size: 100%; max-inline-size: 22rem; min-block-size: 2.75rem; padding: .5rem .75rem;
  font: inherit; font-family: ui-monospace, monospace; color: inherit; background: var(--surface);
  border: 1px solid var(--soft); border-radius: 8px }
button { margin-block-start: .75rem; min-block-size: 2.75rem; padding: .5rem 1.5rem; font: inherit; font-weight: 600;
  color: var(--on-primary); background: var(--primary); border: 0; border-radius: 8px }
:focus-visible { outline: 3px solid var(--primary); outline-offset: 2px }
footer { color: var(--soft); font-size: .9rem }
@media (max-width: 480px) { dl div { grid-template-columns: 1fr } }
@media print { :root { --ink: #000; --soft: #333; --paper: #fff; --surface: #fff; --line: #999; color-scheme: light }
  html { font-size: 11pt } body, main { margin-block: 0; padding-block: 0 } dl div { padding-block: .3rem; break-inside: avoid }
  nav, form { display: none } }
`);
