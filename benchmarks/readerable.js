// Mozilla's isProbablyReaderable over pages: JSON Lines {id, html} on stdin, {id, score} on stdout.
//
//     node readerable.js DIR      DIR/node_modules holds @mozilla/readability and jsdom
//
// The function itself answers yes or no. The score behind its answer is found from outside: the largest minScore
// (default 20) under which it still says yes, to a hundredth, 0 for a page that never gets a yes.
"use strict";

const path = require("node:path");
const readline = require("node:readline");
const { createRequire } = require("node:module");

const fromFolder = createRequire(path.resolve(process.argv[2], "any.js"));
const { isProbablyReaderable } = fromFolder("@mozilla/readability");
const { JSDOM, VirtualConsole } = fromFolder("jsdom");

const PRECISION = 0.01;
const SILENT = new VirtualConsole(); // else every stylesheet that jsdom cannot read is reported

function score(document) {
  const isOver = (minScore) => isProbablyReaderable(document, { minScore });
  if (!isOver(0)) return 0;
  let low = 0;
  let high = 1;
  while (isOver(high)) {
    low = high;
    high *= 2;
  }
  while (high - low > PRECISION) {
    const middle = (low + high) / 2;
    if (isOver(middle)) low = middle;
    else high = middle;
  }
  return high;
}

async function main() {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { id, html } = JSON.parse(line);
    const page = new JSDOM(html, { virtualConsole: SILENT }); // runs no script, loads nothing
    process.stdout.write(JSON.stringify({ id, score: score(page.window.document) }) + "\n");
    page.window.close();
  }
}

main();
