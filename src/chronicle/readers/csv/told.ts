import { basename } from "node:path";
import { CODE_SYSTEMS } from "../../../actors/codes.ts";
import { ChanceryError } from "../../../errors.ts";
import { cameoName } from "../../cameo.ts";
import type { ReaderPlan, ReaderQuestion } from "../../reader.ts";
import { askOfZeros, withZeros } from "./cameoZeros.ts";
import { askOfOrder, orderOf } from "./dateOrder.ts";
import { orderedDate } from "./dates.ts";
import { signName } from "./dialect.ts";
import { type CsvPlan, planOf } from "./plan.ts";
import type { Said } from "./said.ts";

interface Beside {
  dateFormat?: string;
  aliases?: number;
  encoding?: string;
}

/**
 * How a table of the user's own would be read, told field by field, with what it leaves open.
 *
 * @throws ChanceryError "bad-input" where its columns are not there.
 */
export async function told(file: string, said: Said, beside: Beside): Promise<ReaderPlan> {
  // Asked nothing, so that the rest is told as well; the questions follow.
  const unasked = { ...said, datesDeclared: true, zeros: said.zeros ?? ("kept" as const) };
  const plan = await planOf(file, unasked, beside.encoding);
  return {
    delimiter: signName(plan.dialect.delimiter),
    fields: [...said.columns].map(([field, column]) => ({
      field,
      column,
      reading: reading(field, plan, said, beside),
    })),
    notes: plan.notes,
    questions: questions(plan, said, basename(file)),
  };
}

function reading(field: string, plan: CsvPlan, said: Said, { dateFormat, aliases }: Beside): string {
  if (field === "date") {
    const { turned } = plan.survey.dates.count();
    const open = !orderOf(plan.survey.dates) && !said.datesDeclared;
    return (
      dateFormat ??
      (turned === 0 ? "year first or months by name" : open ? "order open" : (plan.order ?? "both orders"))
    );
  }
  if (field === "cameo")
    return `leading zeros ${said.zeros ?? "kept"}; ${plan.survey.values.cameo.size} different`;
  if (field !== "source" && field !== "target") return "";
  const { system, known, of, unclear } = plan.readings[field];
  const how = of === 0 ? "as declared" : `${known} of ${of} different values known`;
  const twofold = [...unclear]
    .slice(0, 3)
    .map(([text, { here, there }]) => `${text} (${here.name} or ${there.name})`);
  const doubt = unclear.size ? `; ${unclear.size} unclear and refused, as ${twofold.join(", ")}` : "";
  return `${CODE_SYSTEMS[system]}: ${how}${doubt}${aliases ? `; ${aliases} names of your own` : ""}`;
}

function questions({ survey }: CsvPlan, said: Said, file: string): ReaderQuestion[] {
  const column = (field: "date" | "cameo" | "source" | "target") => said.columns.get(field) ?? "";
  const asked = [];
  if (!said.datesDeclared) {
    const seen = survey.dates.examples().map((text) => {
      const [day, month] = [orderedDate(text, "day first"), orderedDate(text, "month first")];
      return `${text}: ${day?.date} (day first) or ${month?.date} (month first)`;
    });
    asked.push(question(() => askOfOrder(survey.dates, column("date"), file), seen));
  }
  if (!said.zeros) {
    const codes = [...survey.values.cameo];
    const twofold = codes.filter((code) => withZeros(code, "lost") !== code).slice(0, 3);
    const seen = twofold.map((code) => {
      const [kept, lost] = [code, withZeros(code, "lost")];
      const named = cameoName(kept) === kept ? "no code" : cameoName(kept);
      return `${code}: ${lost} ${cameoName(lost)} (lost) or ${kept} ${named} (kept)`;
    });
    asked.push(question(() => askOfZeros(codes, column("cameo"), file), seen));
  }
  return asked.filter((one) => one !== undefined);
}

function question(ask: () => void, examples: string[]): ReaderQuestion | undefined {
  try {
    ask();
  } catch (error) {
    if (error instanceof ChanceryError)
      return { question: error.message, answers: error.hint ?? "", examples };
    throw error;
  }
  return undefined;
}
