/** How a source is addressed in public: by its number, since a slug tells the group's name. */
export function publicSourceId({ public_number }: { readonly public_number: number }): string {
  return `group-${public_number}`;
}
