// Writes docs/brief.schema.json from the schema in the code. Run: npm run schema
import { writeFileSync } from "node:fs";
import { briefJsonSchema } from "../dist/brief/schema.js";

writeFileSync(
  new URL("../docs/brief.schema.json", import.meta.url),
  `${JSON.stringify(briefJsonSchema(), null, 2)}\n`,
);
