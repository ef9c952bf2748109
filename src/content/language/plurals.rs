//! The forms of a message for one, for two, for many: each has a name that Unicode knows.

use fluent::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use crate::content::source::code::Code;
use crate::content::source::problem::{Problem, Problems};
use crate::content::source::tree::Source;

/// The names of plural forms, for all languages. Another name is never chosen, and the last form stands in for it.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Tells each form of a message that would never be chosen.
pub(super) fn report(resource: &FluentResource, source: Source<'_>, problems: &mut Problems) {
    for entry in resource.entries() {
        let Entry::Message(message) = entry else { continue };
        let mut wrong = Vec::new();
        message.value.iter().for_each(|value| unknown(value, &mut wrong));
        for form in wrong {
            let start = source.text.find(&format!("\n{} =", message.id.name)).map_or(0, |at| at + 1);
            let at = source.text[start..].find(&format!("[{form}]")).map_or(start, |at| start + at);
            problems.add(Problem::new(
                Code::LocalePluralForm,
                source.at(at..at),
                format!("message `{}` has a form `{form}`, which is no plural form", message.id.name),
                format!("the forms are {}; a language uses some of them, and `other` always", FORMS.join(", ")),
            ));
        }
    }
}

fn unknown<'r>(pattern: &Pattern<&'r str>, wrong: &mut Vec<&'r str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, wrong);
        }
    }
}

fn in_expression<'r>(expression: &Expression<&'r str>, wrong: &mut Vec<&'r str>) {
    match expression {
        Expression::Select { variants, .. } => {
            for variant in variants {
                if let VariantKey::Identifier { name } = &variant.key
                    && !FORMS.contains(name)
                {
                    wrong.push(*name);
                }
                unknown(&variant.value, wrong);
            }
        }
        Expression::Inline(InlineExpression::Placeable { expression }) => in_expression(expression, wrong),
        Expression::Inline(_) => {}
    }
}
