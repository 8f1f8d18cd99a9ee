/** A question in one word, where its title is too long: "Lead-up". */
export function shortTitle(id: string): string {
  return id === "leadup" ? "Lead-up" : id.charAt(0).toUpperCase() + id.slice(1);
}
