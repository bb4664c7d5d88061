const score = document.getElementById("score");
const slice = document.getElementById("slice");
const has = (list, name) => !name || list.split(" ").includes(name);
function show() {
  for (const section of document.querySelectorAll("section")) {
    const rows = section.querySelectorAll("tr[data-score]");
    let any = !rows.length && !score.value;
    for (const row of rows) {
      row.hidden = !has(row.dataset.score, score.value);
      any ||= !row.hidden;
    }
    for (const mark of section.querySelectorAll("mark")) {
      mark.classList.toggle("off", !has(mark.dataset.scores, score.value));
    }
    section.hidden = !any || !has(section.dataset.slices, slice.value);
  }
}
score.addEventListener("change", show);
slice.addEventListener("change", show);
show();
