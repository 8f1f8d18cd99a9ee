import { capital } from "../../words/en/forms.ts";
import { words } from "../words.ts";

/** What was wrong, and what to do; options are called as this page calls them. */
export function Told({ fault, more }: { fault: { message: string; hint?: string }; more?: string }) {
  return (
    <div class="told" role="alert">
      <p>{capital(fault.message)}</p>
      {fault.hint && <p>{inPage(fault.hint)}</p>}
      {more && <p>{more}</p>}
    </div>
  );
}

/** "--date-format" is “Order of dates” here. */
export function inPage(text: string): string {
  return text.replace(/--(?:no-)?([a-z]+(?:-[a-z]+)*)/g, (flag, name: string) => {
    const option = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const label = words.data.options[option];
    return label ? `“${label}”` : flag;
  });
}
