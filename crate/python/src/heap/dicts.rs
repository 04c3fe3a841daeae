//! The dicts of instances: those that programs have taken with `instance.__dict__` (always the same one while it is held),
//! and those that they have assigned to it, which then are where the attributes live.

use super::head::Head;
use super::registry::Heap;
use crate::class::Instance;
use crate::object::{Dict, Mirror};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::{Rc, Weak};

/// So many forgotten views are looked through at once.
const STALE: usize = 1024;

/// By the address of the instance.
#[derive(Default)]
pub(super) struct InstanceDicts {
    views: RefCell<HashMap<usize, Weak<Dict>>>,
    own: RefCell<HashMap<usize, Rc<Dict>>>,
}

fn address(instance: &Instance) -> usize {
    std::ptr::from_ref(instance).addr()
}

impl Heap {
    /// `instance.__dict__`.
    pub(crate) fn dict_of(&self, instance: &Rc<Instance>) -> Rc<Dict> {
        if let Some(own) = self.own_dict(instance) {
            return own;
        }
        let mut views = self.dicts.views.borrow_mut();
        // A view holds its instance: one that lives belongs to the instance that is at its address now.
        if let Some(view) = views.get(&address(instance)).and_then(Weak::upgrade)
            && matches!(view.mirror(), Some(Mirror::Instance(shown)) if Rc::ptr_eq(shown, instance))
        {
            return view;
        }
        if views.len() >= STALE {
            views.retain(|_, view| view.strong_count() > 0);
        }
        let view = super::new(Dict::default());
        view.show(Mirror::Instance(Rc::clone(instance)));
        views.insert(address(instance), Rc::downgrade(&view));
        view
    }

    /// The dict that was assigned, if one was.
    pub(crate) fn own_dict(&self, instance: &Instance) -> Option<Rc<Dict>> {
        let has = instance.head().has_own_dict();
        has.then(|| self.dicts.own.borrow().get(&address(instance)).cloned()).flatten()
    }

    pub(crate) fn keep_own_dict(&self, instance: &Instance, dict: Rc<Dict>) {
        let old = self.dicts.own.borrow_mut().insert(address(instance), dict);
        drop(old);
    }

    pub(crate) fn take_own_dict(&self, instance: &Instance) -> Option<Rc<Dict>> {
        self.dicts.own.borrow_mut().remove(&address(instance))
    }

    /// Shows the collector the dict that was assigned.
    pub(super) fn show_own_dict(&self, instance: &Instance, show: &mut impl FnMut(*const Head)) {
        if let Ok(own) = self.dicts.own.try_borrow()
            && let Some(dict) = own.get(&address(instance))
        {
            show(Rc::as_ptr(dict).cast());
        }
    }
}
