// Finds what the first page of the workbench asks for, so that nobody waits for it. Run by: npm run build
import { writeFileSync } from "node:fs";
import { prepare } from "../dist/server/desk/prepared.js";
import { openService } from "../dist/server/desk/service.js";

const service = openService({ chronicle: "none" });
writeFileSync(new URL("../dist/prepared.json", import.meta.url), JSON.stringify(await prepare(service)));
await service.close();
