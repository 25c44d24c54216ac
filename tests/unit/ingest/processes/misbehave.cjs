/**
 * Loaded before a reading process: a document whose name says so makes the process do what a document that met a mistake of a
 * reader would make it do. Everything else is read as always.
 */
const grown = [];
let isPoisoned = false;
const misdeeds = {
  "hang.txt": () => {
    for (;;) grown.length = 0;
  },
  "objects.txt": () => {
    for (;;) grown.push({ n: grown.length });
  },
  // A table that doubles: where V8 runs readers as threads of one program, this ends the whole of it.
  "map.txt": () => {
    const map = new Map();
    for (let n = 0; ; n += 1) map.set(n, n);
  },
  "buffers.txt": () => {
    for (;;) grown.push(Buffer.alloc(16 * 1024 * 1024, 1));
  },
  "abort.txt": () => process.abort(),
  "exit.txt": () => process.exit(7),
  "poison.txt": () => void (isPoisoned = true),
  "leave.txt": () => void grown.push(Buffer.alloc(150 * 1024 * 1024, 1)),
};

const { emit } = process;
process.emit = function (event, message, ...rest) {
  if (event === "message" && isPoisoned) process.abort();
  if (event === "message") misdeeds[message.file?.fileName]?.();
  return emit.call(this, event, message, ...rest);
};
