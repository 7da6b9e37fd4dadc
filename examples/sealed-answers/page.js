/** Joins the forms of the page to what seal.js does. */
import { openNote, openSecret, sealNote } from './seal.js';

const field = (id) => document.getElementById(id);
const textOf = (bytes) => new TextDecoder().decode(bytes);

/** Runs `work` on each submit; what it gives, or what went wrong, is shown. */
const onSubmit = (form, output, work) => {
  field(form).addEventListener('submit', async (event) => {
    event.preventDefault();
    field(output).value = '';
    try {
      field(output).value = await work(field('gateway').value);
    } catch (error) {
      field(output).value = error.message || `It does not open (${error.name}).`;
    }
  });
};

onSubmit('open', 'opened', async (gateway) => textOf(await openSecret(gateway, field('blob').value.trim())));

onSubmit('seal-note', 'sealed-note', async (gateway) => {
  const note = new TextEncoder().encode(field('note').value);
  return JSON.stringify(await sealNote(gateway, field('key-id').value.trim(), note));
});

onSubmit('open-note', 'opened-note', async (gateway) =>
  textOf(await openNote(gateway, JSON.parse(field('sealed').value))),
);
