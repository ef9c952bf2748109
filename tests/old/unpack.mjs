// Unpacks each old Chromium into a folder named by its version. A folder that is there is whole: it is renamed last.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";

const here = new URL(".", import.meta.url).pathname;
for (const version of ["83", "92", "112"]) {
  const to = here + version;
  if (existsSync(to)) continue;
  const packed = `${here}node_modules/chromium-${version}/bin/`;
  const part = `${to}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  const unpacked = (name) => brotliDecompressSync(readFileSync(`${packed}${name}.br`));
  writeFileSync(`${part}/chromium`, unpacked("chromium"), { mode: 0o755 });
  // The libraries that it brings.
  writeFileSync(`${part}/aws.tar`, unpacked("aws.tar"));
  execFileSync("tar", ["xf", "aws.tar"], { cwd: part });
  rmSync(`${part}/aws.tar`);
  renameSync(part, to);
}
