/* global fetch, location, setInterval */
/** In the pane of `npm run dev`: loads it again when it was built again. The workbook beside it stays as it is. */
const EVERY = 300;

/** @returns null while a build replaces the files */
async function builtAt() {
  try {
    const answer = await fetch('built.json');
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}

async function watch() {
  const first = await builtAt();
  setInterval(async () => {
    const now = await builtAt();
    if (now !== null && now !== first) location.reload();
  }, EVERY);
}

void watch();
